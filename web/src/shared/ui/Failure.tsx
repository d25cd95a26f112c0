import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { Problem, Unreachable } from '../api/problem';
import { useTexts } from '../i18n/texts';
import { Findings } from './Findings';
import { words } from './words';

type Say = ReturnType<typeof useTexts<keyof typeof words.en>>;

function sentence(
  error: unknown,
  t: Say,
): { title: string; text: string; status: '403' | '404' | 'warning' | 'error' } {
  if (error instanceof Unreachable) {
    return { title: t('unreachable.title'), text: t('unreachable.text'), status: 'warning' };
  }
  if (error instanceof Problem && error.status === 403) {
    return { title: t('forbidden.title'), text: error.message || t('forbidden.text'), status: 'warning' };
  }
  if (error instanceof Problem && error.status === 404) {
    return { title: t('notFound.title'), text: error.message || t('notFound.text'), status: 'warning' };
  }
  if (error instanceof Problem) {
    const text = error.message || t('failed.text', { status: error.status });
    return { title: error.title || t('failed.title'), text, status: 'error' };
  }
  return { title: t('broken.title'), text: t('broken.text'), status: 'error' };
}

interface Props {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly extra?: ReactNode;
  /** It is all the page says, so its title is the page's heading. */
  readonly page?: boolean;
}

/** Says in plain words why something is not here and offers the way on. */
export function Failure({ error, onRetry, extra, page = false }: Props) {
  const t = useTexts(words);
  const { title, text, status } = sentence(error, t);
  return (
    <div role="alert" className="failure">
      <Result
        status={status === '403' || status === '404' ? 'warning' : status}
        title={page ? <h1>{title}</h1> : title}
        subTitle={text === title ? undefined : text}
        extra={
          <>
            {onRetry === undefined ? null : (
              <Button type="primary" onClick={onRetry}>
                {t('retry')}
              </Button>
            )}
            {extra}
          </>
        }
      >
        {error instanceof Problem && error.findings.length > 0 ? <Findings findings={error.findings} /> : null}
      </Result>
    </div>
  );
}
