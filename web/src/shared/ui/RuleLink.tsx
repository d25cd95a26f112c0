import { Link } from 'react-router';

/** A rule's number, leading to what it says. */
export function RuleLink({ rule }: { readonly rule: string }) {
  return <Link to={`/rules?q=${encodeURIComponent(rule)}`}>{rule}</Link>;
}
