import { Button, Empty } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useSession } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { PAPERS, usePackets, type PacketStop } from './api';
import { words } from './words';

/** What is made for a visit names it and who comes, as soon as there is a permit for it. */
function command({ borrowerId, permitId }: PacketStop) {
  return {
    verb: 'POST' as const,
    path: `/borrowers/${borrowerId}/documents`,
    body: { kind: 'VISIT_PACKET', ...(permitId === null ? {} : { recordId: permitId }) },
  };
}

function ready({ packet, permitId }: PacketStop): boolean {
  return packet !== null && (packet.forVisit || permitId === null);
}

/** The visits of a day by the plan in force, and whether the papers for each are made. */
export function PacketsPage() {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [search, setSearch] = useSearchParams();
  const day = search.get('day') ?? businessDate;
  const packets = usePackets(day);
  return (
    <>
      <PageHead
        title={t('packets')}
        note={t('packets.note')}
        actions={
          <Day
            label={t('packets.day')}
            value={day}
            onChange={(chosen) => setSearch(chosen === null ? {} : { day: chosen }, { replace: true })}
          />
        }
      />
      <Loaded from={packets}>{(stops) => <Stops stops={stops} />}</Loaded>
    </>
  );
}

function Stops({ stops }: { readonly stops: readonly PacketStop[] }) {
  const t = useTexts(words);
  const make = useCommand({ touches: [PAPERS] });
  const missing = stops.filter((stop) => !ready(stop));
  if (stops.length === 0) {
    return (
      <Card>
        <Empty description={t('packets.none')} />
      </Card>
    );
  }
  const all = async () => {
    for (const stop of missing) await make.mutateAsync(command(stop));
  };
  return (
    <Card
      title={t('packets.ready', { n: formatCount(stops.length - missing.length), all: formatCount(stops.length) })}
      extra={
        missing.length === 0 ? null : (
          <Button type="primary" loading={make.isPending} onClick={() => void all().catch(() => undefined)}>
            {t('packets.makeAll', { n: formatCount(missing.length) })}
          </Button>
        )
      }
    >
      <div className="stack">
        <Refusal error={make.error} />
        <ul className="lines">
          {stops.map((stop) => (
            <li key={`${stop.borrowerId} ${stop.begins}`}>
              <One stop={stop} busy={make.isPending} onMake={() => make.mutate(command(stop))} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

interface OneProps {
  readonly stop: PacketStop;
  readonly busy: boolean;
  readonly onMake: () => void;
}

function One({ stop, busy, onMake }: OneProps) {
  const t = useTexts(words);
  const { packet } = stop;
  return (
    <div className="line-main">
      <span className="row">
        <strong className="num">{stop.begins}</strong>
        <Link to={`/borrowers/${stop.borrowerId}#documents`}>{stop.nameMasked}</Link>
        <span className="soft num">{stop.borrowerNo}</span>
        <Chip tone={ready(stop) ? 'good' : 'warn'}>
          {packet === null ? t('packets.missing') : ready(stop) ? t('packets.made') : t('packets.old')}
        </Chip>
        {ready(stop) ? null : (
          <Button size="small" disabled={busy} onClick={onMake}>
            {t('packets.make')}
          </Button>
        )}
      </span>
      {packet === null ? null : (
        <span className="soft small num">
          {t('packets.about', { code: packet.code, pages: packet.pages, at: formatInstant(packet.madeAt) })}
        </span>
      )}
    </div>
  );
}
