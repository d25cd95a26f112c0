import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send, type Command } from '../../../shared/api/client';
import { Problem } from '../../../shared/api/problem';
import { uuidv7 } from '../../../shared/api/uuid';
import { PAPERS } from './api';

/** How far several papers are made. */
export interface Making {
  readonly done: number;
  readonly of: number;
  /** Why there is none for somebody, in the server's words. */
  readonly refused: ReadonlyMap<string, string>;
  /** What stopped all of it: the line, or the server itself. */
  readonly error: unknown;
}

interface Order {
  readonly who: string;
  readonly command: Command;
}

function words({ message, title, findings }: Problem): string {
  return [message || title, ...findings.map((finding) => finding.message)].join(' ');
}

/** Makes papers one after the other; a refusal stops nobody else's. */
export function useMaking() {
  const client = useQueryClient();
  const [making, setMaking] = useState<Making>({ done: 0, of: 0, refused: new Map(), error: null });
  const [running, setRunning] = useState(false);
  const make = async (orders: readonly Order[]) => {
    const refused = new Map<string, string>();
    let error: unknown = null;
    setRunning(true);
    for (const [done, { who, command }] of orders.entries()) {
      setMaking({ done, of: orders.length, refused: new Map(refused), error });
      try {
        await send(command, uuidv7());
      } catch (no) {
        if (!(no instanceof Problem) || no.status >= 500) {
          error = no;
          break;
        }
        refused.set(who, words(no));
      }
    }
    setMaking({ done: orders.length, of: orders.length, refused, error });
    // nobody reads a list from before what was just made
    await client.invalidateQueries({ queryKey: PAPERS });
    setRunning(false);
  };
  return { making, running, make };
}
