// Answers lines of call, policy, question, arrangement and limits (parted by tabs) with the hash of what the kernel says.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const [kernelFile, policiesFile] = process.argv.slice(2)
const kernel = await import(pathToFileURL(kernelFile).href)
const policies = readFileSync(policiesFile, 'utf8').split('\f')

const calls = {
  options: (policy, question) => kernel.options(question, policy),
  quote: (policy, question, arrangement) => kernel.quote(question, arrangement, policy),
  may: (policy, question, arrangement, limits) => kernel.mayAgree(question, arrangement, policy, limits),
  agreement: (policy, question, arrangement, wording) => kernel.agreement(question, arrangement, policy, wording),
  faults: (policy) => kernel.policyFaults(policy),
}

for await (const line of createInterface({ input: process.stdin })) {
  const [call, policy, question, arrangement, limits] = line.split('\t')
  const answer = calls[call](policies[Number(policy)], question, arrangement, limits)
  process.stdout.write(createHash('sha256').update(answer, 'utf8').digest('hex') + '\n')
}
