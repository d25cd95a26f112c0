import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './Failure';

interface Reading<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly from: Reading<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** Shows a reading once it is there; before that its outline, after a failure the reason and a way to try again. */
export function Loaded<T>({ from, rows = 4, children }: Props<T>) {
  if (from.data !== undefined) return <>{children(from.data)}</>;
  if (from.error !== null) return <Failure error={from.error} onRetry={() => void from.refetch()} />;
  return <Skeleton active title={false} paragraph={{ rows }} />;
}
