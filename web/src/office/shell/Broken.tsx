import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { useTexts } from '../../shared/i18n/texts';
import { Failure } from '../../shared/ui/Failure';
import { words as common } from '../../shared/ui/words';

/** Instead of a blank page: what happened, and a reload (a newer version may have replaced the pieces of this one). */
export function Broken() {
  const t = useTexts(common);
  const error = useRouteError();
  return (
    <Failure
      error={error}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      }
    />
  );
}
