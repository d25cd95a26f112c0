import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { useRoles } from './api';
import { words } from './words';

/** What each role may do, as the server states it. */
export function RolesCard() {
  const t = useTexts(words);
  const roles = useRoles();
  return (
    <Card>
      <Loaded from={roles}>
        {(lines) => (
          <ul className="lines">
            {lines.map((line) => (
              <li key={line.role}>
                <span className="line-name wide">{line.title || t.code('role', line.role)}</span>
                <span className="line-main">
                  <ul className="findings">
                    {line.mayDo.map((what) => (
                      <li key={what}>{what}</li>
                    ))}
                  </ul>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
