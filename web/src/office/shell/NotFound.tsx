import { Problem } from '../../shared/api/problem';
import { Failure } from '../../shared/ui/Failure';

export function NotFound() {
  return <Failure error={new Problem(404, 'page.unknown', '', '', [])} page />;
}
