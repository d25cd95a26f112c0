import type { EvidenceKind, Place } from '../kernel/events';
import { joined, sha256 } from '../vault/bytes';
import { writing } from '../vault/full';
import type { Shelf } from '../vault/shelf';
import type { Vault } from '../vault/vault';
import type { Standing } from './backoff';

/** A picture, a recording or a signature on the phone. */
export interface Media {
  readonly id: string;
  readonly stop: string;
  readonly evidence: EvidenceKind;
  readonly type: string;
  readonly at: number;
  readonly by: string;
  readonly place: Place | null;
  readonly sha256: string | null;
  readonly bytes: number;
  readonly sent: boolean;
  /** Where its upload goes on. */
  readonly upload: string | null;
  readonly standing: Standing;
}

const PREFIX = 'media/';
/** A piece small enough to be sealed without being noticed. */
const PIECE_BYTES = 512 * 1024;

/** Keeps media in sealed pieces, so that what was recorded until the app was ended is there. */
export class MediaStore {
  private readonly shelf: Shelf;
  private readonly vault: Vault;

  constructor(shelf: Shelf, vault: Vault) {
    this.shelf = shelf;
    this.vault = vault;
  }

  async put(media: Media): Promise<void> {
    await this.vault.put(PREFIX + media.id, media);
  }

  async get(id: string): Promise<Media | null> {
    return this.vault.get<Media>(PREFIX + id);
  }

  async all(): Promise<readonly Media[]> {
    const keys = await this.shelf.sealed.where('key').startsWith(PREFIX).primaryKeys();
    const found = await Promise.all(keys.map((key) => this.vault.get<Media>(key)));
    return found.filter((media) => media !== null).sort((a, b) => a.at - b.at);
  }

  async addPiece(media: string, at: number, bytes: Uint8Array): Promise<void> {
    const sealed = await this.vault.seal(`piece/${media}/${at}`, bytes);
    await writing(() => this.shelf.pieces.add({ media, at, ...sealed }));
  }

  /** All bytes at once, for pictures and signatures. */
  async addWhole(media: Media, bytes: Uint8Array): Promise<Media> {
    for (let at = 0; at * PIECE_BYTES < bytes.length; at++) {
      await this.addPiece(media.id, at, bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES));
    }
    return this.finish(media);
  }

  /** Its hash is taken from what is kept, piece by piece as it lies there. */
  async finish(media: Media): Promise<Media> {
    const bytes = await this.bytes(media.id);
    const whole = { ...media, sha256: await sha256(bytes), bytes: bytes.length };
    await this.put(whole);
    return whole;
  }

  async bytes(media: string): Promise<Uint8Array<ArrayBuffer>> {
    const pieces = await this.shelf.pieces.where('media').equals(media).sortBy('at');
    const plain = await Promise.all(pieces.map((piece) => this.vault.unseal(`piece/${media}/${piece.at}`, piece)));
    return joined(...plain);
  }

  /** The server has it, whole: its bytes leave the phone, its line stays. */
  async sent(media: Media): Promise<void> {
    await this.put({ ...media, sent: true });
    await this.shelf.pieces.where('media').equals(media.id).delete();
  }

  async drop(id: string): Promise<void> {
    await this.shelf.pieces.where('media').equals(id).delete();
    await this.shelf.sealed.delete(PREFIX + id);
  }
}
