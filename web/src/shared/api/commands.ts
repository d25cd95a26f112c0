import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Command, outcomeUnknown, send } from './client';
import { uuidv7 } from './uuid';

/**
 * Keys of the writes whose outcome is not known yet. The same action sent again after a lost answer goes out under its
 * first key, so that the server answers with the first receipt instead of doing it twice.
 */
export class CommandKeys {
  private readonly open = new Map<string, string>();
  private readonly make: () => string;

  constructor(make: () => string = uuidv7) {
    this.make = make;
  }

  keyOf(command: Command): string {
    const action = CommandKeys.action(command);
    const known = this.open.get(action);
    if (known !== undefined) return known;
    const key = this.make();
    this.open.set(action, key);
    return key;
  }

  settle(command: Command, error: unknown): void {
    if (error === null || !outcomeUnknown(error)) this.open.delete(CommandKeys.action(command));
  }

  private static action(command: Command): string {
    const { body } = command;
    const said =
      body instanceof FormData
        ? Array.from(body.entries(), ([name, value]) =>
            value instanceof File ? [name, value.name, value.size, value.lastModified] : [name, value],
          )
        : body;
    return JSON.stringify([command.verb, command.path, command.query ?? null, said ?? null]);
  }
}

interface Wishes<T> {
  /** Query keys that are out of date afterwards. */
  readonly touches?: readonly (readonly unknown[])[];
  readonly onDone?: (outcome: T, command: Command) => void;
}

/** One write from a page: its own key, the lists it touches read again, the refusal kept for the page to show. */
export function useCommand<T>({ touches = [], onDone }: Wishes<T> = {}): UseMutationResult<T, Error, Command> {
  const keys = useRef<CommandKeys | null>(null);
  keys.current ??= new CommandKeys();
  const client = useQueryClient();
  return useMutation<T, Error, Command>({
    mutationFn: async (command) => {
      const ledger = keys.current ?? new CommandKeys();
      const key = ledger.keyOf(command);
      try {
        const outcome = await send<T>(command, key);
        ledger.settle(command, null);
        return outcome;
      } catch (error) {
        ledger.settle(command, error);
        throw error;
      }
    },
    // A lost answer is asked for once more, under the same key; a refusal never is.
    retry: (failures, error) => failures < 1 && outcomeUnknown(error),
    onSuccess: async (outcome, command) => {
      await Promise.all(touches.map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone?.(outcome, command);
    },
  });
}
