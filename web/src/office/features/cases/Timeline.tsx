import { Empty, Timeline as Line } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { useTimeline } from './api';
import { words } from './words';

/** What happened with this person's case, newest first. */
export function Timeline({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const timeline = useTimeline(borrowerId);
  return (
    <Card title={t('timeline')} id="timeline">
      <Loaded from={timeline}>
        {(entries) =>
          entries.length === 0 ? (
            <Empty description={t('timeline.none')} />
          ) : (
            <Line
              items={entries.map((entry, at) => ({
                key: at,
                content: (
                  <>
                    <span className="soft num">{entry.on}</span> {entry.text || t.code('kind', entry.kind)}
                  </>
                ),
              }))}
            />
          )
        }
      </Loaded>
    </Card>
  );
}
