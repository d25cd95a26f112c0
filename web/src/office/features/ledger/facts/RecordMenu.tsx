import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { useSession } from '../../../../shared/session/session';
import { FactForm } from './FactForm';
import { KIND_NAMES, KINDS, type KindName } from './kinds';
import { words } from './words';

interface Props {
  readonly loanId: string;
  readonly currency: string;
  readonly businessDate: string;
}

/** Everything this person may record on the loan; nothing at all when there is nothing. */
export function RecordMenu({ loanId, currency, businessDate }: Props) {
  const t = useTexts(words);
  const roles = useSession().user?.roles ?? [];
  const [name, setName] = useState<KindName | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    // The menu item that opened the form is gone by now, so the keyboard goes back to the menu's button.
    if (opened.current && name === null) button.current?.focus();
    opened.current = name !== null;
  }, [name]);
  const offered = KIND_NAMES.filter((kind) => roles.some((role) => KINDS[kind].to.includes(role)));
  if (offered.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        placement="bottomRight"
        menu={{
          items: offered.map((kind) => ({
            key: kind,
            label: t(kind),
            onClick: ({ domEvent }) => {
              // The Enter that chose it would otherwise end in the form and send it empty.
              domEvent.preventDefault();
              setName(kind);
            },
          })),
        }}
      >
        <Button ref={button} icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t('record')}
        </Button>
      </Dropdown>
      {name === null ? null : (
        <FactForm
          key={name}
          name={name}
          kind={KINDS[name]}
          loanId={loanId}
          currency={currency}
          businessDate={businessDate}
          onClose={() => setName(null)}
        />
      )}
    </>
  );
}
