import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { sendForFile, type Command } from './client';
import { CommandKeys } from './commands';

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** One write that is answered with a file: taking it is on record, so it is no plain link. */
export function useFileAnswer(onFile: (file: Blob) => void) {
  const keys = useRef<CommandKeys | null>(null);
  keys.current ??= new CommandKeys();
  return useMutation<Blob, Error, Command>({
    mutationFn: async (command) => {
      const ledger = keys.current ?? new CommandKeys();
      const key = ledger.keyOf(command);
      try {
        const file = await sendForFile(command, key);
        ledger.settle(command, null);
        return file;
      } catch (error) {
        ledger.settle(command, error);
        throw error;
      }
    },
    onSuccess: onFile,
  });
}

/** The same, saved under a name. */
export function useFile(name: string) {
  return useFileAnswer((file) => save(file, name));
}
