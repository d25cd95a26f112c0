import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { words } from './words';

interface Props {
  readonly text: string;
  /** Shown with the text once it is opened. */
  readonly more?: ReactNode;
}

/** A long text in two lines; the rest is a hover, or a press, away. */
export function Clamped({ text, more }: Props) {
  const t = useTexts(words);
  const at = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    if (!open && at.current !== null) setCut(at.current.scrollHeight > at.current.clientHeight);
  }, [open, text]);
  const opens = cut || Boolean(more);
  return (
    <span className="clamped">
      <span className="clamped-text">
        <Tooltip title={cut && !open ? text : ''}>
          <span ref={at} className={open ? 'block' : 'clamp'}>
            {text}
          </span>
        </Tooltip>
        {open ? more : null}
      </span>
      {opens ? (
        <Button
          size="small"
          type="text"
          aria-expanded={open}
          aria-label={open ? t('clamped.less') : t('clamped.more')}
          icon={open ? <UpOutlined /> : <DownOutlined />}
          onClick={() => setOpen(!open)}
        />
      ) : null}
    </span>
  );
}
