import { Button, Skeleton } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { Boundary } from './Boundary';
import { words } from './words';

const Chart = lazy(() => import('./Chart'));

interface Props {
  readonly option: EChartsCoreOption;
  readonly height?: number;
  readonly label: string;
  /** The same figures as a table, for people who cannot or do not want to read a picture. */
  readonly table: ReactNode;
  readonly onPick?: (name: string) => void;
}

/** A chart with its table one click away. */
export function Picture({ option, height = 300, label, table, onPick }: Props) {
  const t = useTexts(words);
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="picture">
      {asTable ? (
        table
      ) : (
        <Boundary>
          <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height }} />}>
            <Chart option={option} height={height} label={label} {...(onPick === undefined ? {} : { onPick })} />
          </Suspense>
        </Boundary>
      )}
      <Button size="small" type="text" className="picture-switch" onClick={() => setAsTable(!asTable)}>
        {asTable ? t('chart.picture') : t('chart.table')}
      </Button>
    </figure>
  );
}
