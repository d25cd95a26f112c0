import { DownOutlined } from '@ant-design/icons';
import { useId, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { recall, remember } from '../../shared/i18n/stored';
import { useTexts } from '../../shared/i18n/texts';
import { groupOf, groupsFor, type Group, type GroupKey } from './places';
import { words } from './words';

const OPEN = 'lifang.menu';

/** The groups somebody left open; at first the daily work. */
function recalled(): readonly string[] {
  return recall(OPEN)?.split(' ') ?? ['work'];
}

/** The pages one may go to, in groups that open and close; the one of the present page is open unless it was shut. */
export function Menu({ roles, waiting = 0 }: { readonly roles: readonly string[]; readonly waiting?: number }) {
  const t = useTexts(words);
  const groups = groupsFor(roles);
  const current = groupOf(groups, useLocation().pathname);
  const [kept, setKept] = useState(recalled);
  const [shut, setShut] = useState<GroupKey | null>(null);
  const isOpen = (key: GroupKey) => kept.includes(key) || (key === current && shut !== key);
  const toggle = (key: GroupKey) => {
    const closing = isOpen(key);
    const next = closing ? kept.filter((each) => each !== key) : [...kept, key];
    setShut(closing ? key : null);
    setKept(next);
    remember(OPEN, next.join(' '));
  };
  return (
    <nav aria-label={t('nav')} className="places">
      {groups.map((group) => (
        <Places
          key={group.key}
          group={group}
          open={isOpen(group.key)}
          waiting={waiting}
          onToggle={() => toggle(group.key)}
        />
      ))}
    </nav>
  );
}

interface Props {
  readonly group: Group;
  readonly open: boolean;
  /** What waits for the reader to approve. */
  readonly waiting: number;
  readonly onToggle: () => void;
}

function Places({ group, open, waiting, onToggle }: Props) {
  const t = useTexts(words);
  const id = useId();
  return (
    <div>
      <button type="button" className="places-head" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        {t(`group.${group.key}`)}
        <DownOutlined aria-hidden />
      </button>
      <ul id={id} hidden={!open}>
        {group.places.map((place) => (
          <li key={place.key}>
            <NavLink to={place.path} end={place.path === '/'}>
              {t(place.key)}
              {place.key === 'approvals' && waiting > 0 ? (
                <span className="places-count" title={t('approvals.n', { n: waiting })}>
                  {waiting}
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
