import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as install, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useMotion } from './motion';
import { useTheme } from './theme';

install([
  BarChart,
  LineChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  MarkLineComponent,
  AriaComponent,
  CanvasRenderer,
]);

interface Props {
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly label: string;
  readonly onPick?: (name: string) => void;
}

/** Draws one picture; loaded only by pages that show one. */
export default function Chart({ option, height, label, onPick }: Props) {
  const at = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const theme = useTheme();
  const moves = useMotion();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (at.current === null) return undefined;
    const drawn = init(at.current, theme === 'dark' ? 'dark' : undefined);
    drawn.on('click', (event) => {
      if (event.name !== '') pick.current?.(event.name);
    });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(at.current);
    return () => {
      watcher.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, [theme]);
  useEffect(() => {
    chart.current?.setOption(
      { backgroundColor: 'transparent', animation: moves, animationDuration: 300, ...option },
      true,
    );
  }, [option, theme, moves]);
  return <div ref={at} style={{ height }} role="img" aria-label={label} />;
}
