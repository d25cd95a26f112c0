import { Button, Modal, Tabs } from 'antd';
import { useLanguage } from '../../../../shared/i18n/language';
import { useTexts } from '../../../../shared/i18n/texts';
import { Loaded } from '../../../../shared/ui/Loaded';
import { templateAddress, useColumns, type Tape } from './api';
import { words } from './words';

const TAPES: readonly Tape[] = ['SCHEDULE', 'ARREARS'];

/** The two kinds of tape: what they are, their files, and what each column must hold. */
export function Templates({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(words);
  return (
    <Modal title={t('templates')} open={open} onCancel={onClose} footer={null} width={860} destroyOnHidden>
      <Tabs
        items={TAPES.map((tape) => ({ key: tape, label: t(`template.${tape}`), children: <Template tape={tape} /> }))}
      />
    </Modal>
  );
}

function Template({ tape }: { readonly tape: Tape }) {
  const t = useTexts(words);
  const language = useLanguage();
  const columns = useColumns(tape);
  return (
    <div className="stack">
      <p>{t(`template.${tape}.means`)}</p>
      <div className="row">
        {(['csv', 'xlsx'] as const).map((format) => (
          <Button key={format} href={templateAddress(tape, format, language)} download>
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
      <h3>{t('template.guide')}</h3>
      <Loaded from={columns}>
        {(list) => (
          <div className="scroll tall" tabIndex={0} role="region" aria-label={t('template.guide')}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th>{t('guide.section')}</th>
                  <th>{t('guide.name')}</th>
                  <th>{t('guide.title')}</th>
                  <th>{t('guide.required')}</th>
                  <th>{t('guide.rule')}</th>
                  <th>{t('guide.example')}</th>
                </tr>
              </thead>
              <tbody>
                {list.map((column) => (
                  <tr key={`${column.section}.${column.name}`}>
                    <td>{t.code('section', column.section)}</td>
                    <td>
                      <code>{column.name}</code>
                    </td>
                    <td>{column.title}</td>
                    <td>{column.required ? t('yes') : t('no')}</td>
                    <td>{column.rule ?? ''}</td>
                    <td>{column.example ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </div>
  );
}
