import { Upload } from 'tus-js-client';
import { get } from '../../shared/api/client';
import { Problem, Unreachable } from '../../shared/api/problem';
import type { Media } from '../log/media';

const CHUNK_BYTES = 1024 * 1024;

function csrf(): string {
  return /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
}

interface Arrived {
  readonly items: readonly { readonly id: string; readonly state: 'OPEN' | 'KEPT' | 'DIFFERENT' | 'GONE' }[];
}

/** Sends media by the tus protocol, and believes it is there only when the server found the same hash. */
export async function upload(
  device: string,
  media: Media,
  bytes: Blob,
  keep: (upload: string | null) => Promise<void>,
): Promise<void> {
  await pieces(device, media, bytes, keep);
  const { items } = await get<Arrived>('/field/media', { ids: media.id });
  const state = items.find(({ id }) => id === media.id)?.state;
  if (state === 'KEPT') return;
  await keep(null);
  throw new Problem(409, state === 'DIFFERENT' ? 'HASH_DIFFERS' : 'NOT_ACKNOWLEDGED', '', '', []);
}

/** After a cut it goes on behind the last piece the server has. */
function pieces(
  device: string,
  media: Media,
  bytes: Blob,
  keep: (upload: string | null) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new Upload(bytes, {
      endpoint: '/api/v1/field/media',
      uploadUrl: media.upload,
      chunkSize: CHUNK_BYTES,
      retryDelays: null,
      // Where it goes on is kept in the vault, never in the browser's open storage.
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: true,
      headers: { 'X-XSRF-TOKEN': decodeURIComponent(csrf()) },
      metadata: {
        device,
        id: media.id,
        sha256: media.sha256 ?? '',
      },
      onUploadUrlAvailable: () => void keep(sending.url),
      onSuccess: () => resolve(),
      onError: (error) => {
        const status = 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
        if (status === 404 || status === 410) void keep(null);
        reject(status === 0 ? new Unreachable(error) : new Problem(status, `http.${status}`, '', '', []));
      },
    });
    sending.start();
  });
}
