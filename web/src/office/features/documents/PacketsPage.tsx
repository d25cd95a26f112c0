import { Button, Empty, Progress } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useFile } from '../../../shared/api/files';
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
import { usePackets, type PacketStop } from './api';
import { useMaking } from './making';
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
  const { making, running, make } = useMaking();
  const missing = stops.filter((stop) => !ready(stop));
  if (stops.length === 0) {
    return (
      <Card>
        <Empty description={t('packets.none')} />
      </Card>
    );
  }
  const order = (stop: PacketStop) => ({ who: stop.borrowerId, command: command(stop) });
  return (
    <Card
      title={t('packets.ready', { n: formatCount(stops.length - missing.length), all: formatCount(stops.length) })}
      extra={
        missing.length === 0 ? null : (
          <Button type="primary" loading={running} onClick={() => void make(missing.map(order))}>
            {t('packets.makeAll', { n: formatCount(missing.length) })}
          </Button>
        )
      }
    >
      <div className="stack">
        {running ? (
          <Progress
            percent={Math.round((100 * making.done) / Math.max(1, making.of))}
            format={() => t('packets.making', { done: formatCount(making.done), of: formatCount(making.of) })}
          />
        ) : null}
        <Refusal error={making.error} />
        <ul className="lines">
          {stops.map((stop) => (
            <li key={`${stop.borrowerId} ${stop.begins}`}>
              <One
                stop={stop}
                busy={running}
                refused={making.refused.get(stop.borrowerId)}
                onMake={() => void make([order(stop)])}
              />
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
  readonly refused: string | undefined;
  readonly onMake: () => void;
}

function One({ stop, busy, refused, onMake }: OneProps) {
  const t = useTexts(words);
  const { packet } = stop;
  const take = useFile(`packet-${packet?.id ?? ''}.pdf`);
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
        {packet === null ? null : (
          <Button
            size="small"
            aria-label={t('packets.take.of', { name: stop.nameMasked })}
            loading={take.isPending}
            onClick={() => take.mutate({ verb: 'POST', path: `/documents/${packet.id}/file` })}
          >
            {t('take')}
          </Button>
        )}
      </span>
      {refused === undefined ? null : <span className="small">{refused}</span>}
      <Refusal error={take.error} />
      {packet === null ? null : (
        <span className="soft small num">
          {t('packets.about', { code: packet.code, pages: packet.pages, at: formatInstant(packet.madeAt) })}
        </span>
      )}
    </div>
  );
}
