import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { useActual, type ActualLine } from './api';
import { clock } from './times';
import { words } from './words';

/** What was planned beside what happened, as far as anybody recorded it. */
export function ActualCard({ day }: { readonly day: string }) {
  const t = useTexts(words);
  const actual = useActual(day);
  return (
    <Card title={t('actual')}>
      <Loaded from={actual} rows={3}>
        {(data) => (
          <>
            <p className="soft">
              {t('actual.sum', {
                planned: formatCount(data.planned),
                begun: formatCount(data.begun),
                promised: formatCount(data.promised),
                inTime: formatCount(data.inTime),
              })}
            </p>
            <div className="roster-grid">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('actual.visit')}</th>
                    <th scope="col">{t('actual.crew')}</th>
                    <th scope="col">{t('actual.planned')}</th>
                    <th scope="col">{t('actual.promised')}</th>
                    <th scope="col">{t('actual.arrived')}</th>
                    <th scope="col">{t('actual.begun')}</th>
                    <th scope="col">{t('actual.closed')}</th>
                    <th scope="col">{t('actual.state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.lines.map((line) => (
                    <Line key={line.visit} line={line} />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function time(second: number | null | undefined): string {
  return second == null ? '–' : clock(second);
}

function Line({ line }: { readonly line: ActualLine }) {
  const t = useTexts(words);
  const { minutesLate: late } = line;
  return (
    <tr>
      <th scope="row">{line.nameMasked}</th>
      <td>{line.crew}</td>
      <td>{clock(line.begins)}</td>
      <td>{line.promised ? `${clock(line.windowFrom)}–${clock(line.windowTo)}` : '–'}</td>
      <td>{time(line.arrived)}</td>
      <td>{time(line.begun)}</td>
      <td>{time(line.closed)}</td>
      <td>
        {t(`actual.${line.state}`)}
        {late == null || !line.promised ? null : (
          <span className="soft small block">
            {late > 0 ? t('actual.late', { n: late }) : late < 0 ? t('actual.early', { n: -late }) : t('actual.intime')}
          </span>
        )}
      </td>
    </tr>
  );
}
