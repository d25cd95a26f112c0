import { useMemo } from 'react';
import { encode } from 'uqr';

/** A code other telephones read; dark on white whatever the light. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: 2 });
    let drawn = '';
    data.forEach((row, y) => row.forEach((dark, x) => (drawn += dark ? `M${x} ${y}h1v1h-1z` : '')));
    return { size: data.length, path: drawn };
  }, [text]);
  return (
    <div className="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
    </div>
  );
}
