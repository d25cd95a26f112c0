import { Chip } from '../../../shared/ui/Chip';
import { toneOf } from './states';

/** A message's state in the server's words. */
export function State({ state, text }: { readonly state: string; readonly text: string }) {
  return <Chip tone={toneOf(state)}>{text}</Chip>;
}
