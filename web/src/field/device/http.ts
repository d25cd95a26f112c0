import { get, send } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { uuidv7 } from '../../shared/api/uuid';
import type { DayChange } from '../day/model';
import type { Line, There } from '../log/log';
import type { Media } from '../log/media';
import { bytesOf64 } from '../vault/bytes';
import type { NewDevice, OpenedThere, OwnDevice, Person, Ready, Server, Taken } from './server';

interface Clocked {
  readonly serverTime: number;
}

interface SessionView {
  readonly user: { readonly id: string; readonly displayName: string; readonly mustChangePassword: boolean } | null;
}

interface OpenedView {
  readonly opened: boolean;
  readonly left?: number | null;
  readonly shares: readonly { readonly day: string; readonly share: string }[];
}

function commandOf(line: Line) {
  const { seq, prev, id, hash, at, offset, kind, body } = line;
  return { id, sequence: seq, previous: prev, hash, at, offset, kind, body };
}

/** The server over HTTP; the session's cookie is the browser's business. */
export class HttpServer implements Server {
  private hear: (server: number, asked: number, answered: number) => void = () => undefined;

  onTime(hear: (server: number, asked: number, answered: number) => void): void {
    this.hear = hear;
  }

  async signIn(login: string, password: string): Promise<Person> {
    // The first answer brings the token without which nothing is written.
    await get('/session');
    const { user } = await this.post<SessionView>('/session', { login, password });
    if (user === null) throw new Problem(401, 'NOT_SIGNED_IN', '', '', []);
    return { id: user.id, name: user.displayName, mustChangePassword: user.mustChangePassword };
  }

  async signOut(): Promise<void> {
    await send({ verb: 'DELETE', path: '/session' }, uuidv7());
  }

  async enrol(device: NewDevice): Promise<void> {
    await this.post('/field/devices', device);
  }

  async devices(): Promise<readonly OwnDevice[]> {
    const { items } = await get<{ readonly items: readonly (OwnDevice & { readonly revokedAt?: string | null })[] }>(
      '/field/devices',
    );
    return items.filter(({ revokedAt }) => revokedAt == null);
  }

  async revoke(device: string, reason: string): Promise<void> {
    await this.post(`/field/devices/${device}/revoke`, { reason });
  }

  async open(device: string, pinProof: string): Promise<OpenedThere> {
    const said = await this.post<OpenedView>(`/field/devices/${device}/open`, { pinProof });
    if (!said.opened) return { opened: false, left: said.left ?? 0 };
    return { opened: true, shares: said.shares.map(({ day, share }) => ({ day, share: bytesOf64(share) })) };
  }

  async head(device: string, from: number): Promise<There> {
    const said = await this.timed(() =>
      get<Clocked & { readonly acknowledged: number; readonly head: string; readonly known: readonly string[] }>(
        `/field/sync/${device}`,
        { from: `${from}` },
      ),
    );
    return { seq: said.acknowledged, hash: said.head, known: said.known };
  }

  day(device: string, known: string | null): Promise<DayChange> {
    return this.timed(() => get<DayChange & Clocked>('/field/day', { device, known }));
  }

  take(device: string, lines: readonly Line[], urgent: readonly Line[]): Promise<Taken> {
    return this.timed(() =>
      this.post<Taken & Clocked>('/field/sync', {
        device,
        commands: lines.map(commandOf),
        urgent: urgent.map(commandOf),
      }),
    );
  }

  async send(device: string, media: Media, bytes: Blob, keep: (upload: string | null) => Promise<void>): Promise<void> {
    const { upload } = await import('./upload');
    await upload(device, media, bytes, keep);
  }

  async clockIn(device: string, ready: Ready): Promise<void> {
    await this.post('/field/clock-in', { device, ...ready });
  }

  async clockOut(packetBack: boolean): Promise<void> {
    await this.post('/field/clock-out', { packetBack });
  }

  async dayOver(device: string): Promise<void> {
    await this.post(`/field/devices/${device}/day-over`, undefined);
  }

  private post<T>(path: string, body: unknown): Promise<T> {
    return send<T>({ verb: 'POST', path, body }, uuidv7());
  }

  private async timed<T extends Clocked>(ask: () => Promise<T>): Promise<T> {
    const asked = Date.now();
    const said = await ask();
    this.hear(said.serverTime, asked, Date.now());
    return said;
  }
}
