import { useInfiniteQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, type Query } from './client';

/** One page of a list and where the next one starts. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
  readonly total?: number | null;
}

export interface Listing<T> {
  readonly items: readonly T[];
  readonly total: number | null;
  readonly loading: boolean;
  readonly refreshing: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

type Reader<T> = (after: string | null, signal: AbortSignal) => Promise<Page<T>>;

/** A list read page by page with any reader. */
export function useListing<T>(queryKey: readonly unknown[], read: Reader<T>, enabled = true): Listing<T> {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    enabled,
  });
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    total: query.data?.pages[0]?.total ?? null,
    loading: query.isPending && enabled,
    refreshing: query.isRefetching,
    error: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}

/** A list behind a plain address. */
export function useList<T>(queryKey: readonly unknown[], path: string, query: Query = {}): Listing<T> {
  return useListing<T>([...queryKey, query], (after, signal) =>
    get<Page<T>>(path, { size: 50, ...query, after }, signal),
  );
}

/** A list that the server keeps short and hands out in one part. */
export function wholeListing<T>(query: UseQueryResult<readonly T[]>): Listing<T> {
  return {
    items: query.data ?? [],
    total: query.data?.length ?? null,
    loading: query.isPending,
    refreshing: query.isRefetching,
    error: query.error,
    hasMore: false,
    loadingMore: false,
    more: () => undefined,
    retry: () => void query.refetch(),
  };
}
