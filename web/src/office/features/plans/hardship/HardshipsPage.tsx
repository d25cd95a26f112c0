import { useTexts } from '../../../../shared/i18n/texts';
import { Card } from '../../../../shared/ui/Card';
import { Loaded } from '../../../../shared/ui/Loaded';
import { PageHead } from '../../../../shared/ui/PageHead';
import { useOpenHardships, useReviews } from './api';
import { HardshipLine } from './HardshipLines';
import { words } from './words';

/** Requests for help that wait for a decision, and recognised hardship somebody has to look at again. */
export function HardshipsPage() {
  const t = useTexts(words);
  return (
    <>
      <PageHead title={t('hardships')} note={t('hardships.note')} />
      <div className="columns">
        <Listed title={t('open')} none={t('open.none')} from={useOpenHardships()} />
        <Listed title={t('reviews')} none={t('reviews.none')} from={useReviews()} />
      </div>
    </>
  );
}

interface Props {
  readonly title: string;
  readonly none: string;
  readonly from: ReturnType<typeof useOpenHardships>;
}

function Listed({ title, none, from }: Props) {
  return (
    <Card title={title}>
      <Loaded from={from}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{none}</p>
          ) : (
            <ul className="lines">
              {all.map((each) => (
                <HardshipLine key={each.id} hardship={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
