import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { sessionQuery } from '../../shared/session/session';
import { Failure } from '../../shared/ui/Failure';
import { ChangePassword } from '../features/identity/ChangePassword';
import { Login } from '../features/identity/Login';
import { Mark } from './Mark';
import { Switches } from './Switches';
import { target } from './target';

/** The door: sign in, set a first password, then on to where the person wanted to go. */
export function SignInPage() {
  const session = useQuery(sessionQuery);
  const [search] = useSearchParams();
  const user = session.data?.user ?? null;
  if (user !== null && !user.mustChangePassword) return <Navigate to={target(search.get('next'))} replace />;
  return (
    <div className="door">
      <div className="door-top">
        <Switches />
      </div>
      <main className="door-card">
        <Mark large />
        {session.isPending ? <Spin /> : null}
        {session.error !== null && session.data === undefined ? (
          <Failure error={session.error} onRetry={() => void session.refetch()} />
        ) : null}
        {session.data === undefined ? null : user === null ? <Login /> : <ChangePassword forced />}
      </main>
    </div>
  );
}
