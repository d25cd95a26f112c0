import { useState } from 'react';
import type { Hindrance } from '../kernel/chain';
import type { Happening } from '../kernel/events';
import { useVisit } from './useVisit';

interface Acting {
  readonly busy: boolean;
  /** What forbade the last try. */
  readonly against: Hindrance | null;
  readonly act: (happening: Happening) => Promise<boolean>;
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
}

/** One thing at a time from a screen, with what stood in its way. */
export function useAct(): Acting {
  const visit = useVisit();
  const [busy, setBusy] = useState(false);
  const [against, setAgainst] = useState<Hindrance | null>(null);
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    against,
    during,
    act: (happening) =>
      during(async () => {
        const no = await visit.act(happening);
        setAgainst(no);
        return no === null;
      }),
  };
}
