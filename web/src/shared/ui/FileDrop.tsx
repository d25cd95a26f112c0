import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly file: File | null;
  readonly onPick: (file: File | null) => void;
}

/** A place to drop one file, or to choose it. Nothing is sent before somebody says so. */
export function FileDrop({ label, accept, file, onPick }: Props) {
  return (
    <Upload.Dragger
      accept={accept}
      maxCount={1}
      fileList={file === null ? [] : [{ uid: file.name, name: file.name, status: 'done' }]}
      onRemove={() => onPick(null)}
      beforeUpload={(picked) => {
        onPick(picked);
        return false;
      }}
    >
      <InboxOutlined style={{ fontSize: 28 }} />
      <p>{label}</p>
    </Upload.Dragger>
  );
}
