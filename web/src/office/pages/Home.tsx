import { lazy } from 'react';
import { Navigate } from 'react-router';
import { useSession } from '../../shared/session/session';
import { placesFor } from '../shell/places';

const BookPage = lazy(async () => ({ default: (await import('../features/reporting/BookPage')).BookPage }));

/** Where a day begins: the book for those who oversee it, the worklist for those who work it. */
export function Home() {
  const first = placesFor(useSession().user?.roles ?? [])[0];
  return first === undefined || first.key === 'book' ? <BookPage /> : <Navigate to={first.path} replace />;
}
