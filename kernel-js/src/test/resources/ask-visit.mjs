// Answers lines of call, setting, events, event or payload (parted by tabs) with what the kernel says.
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const kernel = await import(pathToFileURL(process.argv[2]).href)
const calls = {
  visit: (setting, events, now) => kernel.visit(setting, events, Number(now)),
  take: (setting, events, event) => kernel.take(setting, events, event),
  permit: (payload) => kernel.permit(payload),
  codes: () => kernel.codes(),
}

for await (const line of createInterface({ input: process.stdin })) {
  const [call, ...told] = line.split('\t')
  process.stdout.write(calls[call](...told) + '\n')
}
