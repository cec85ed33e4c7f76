import type { Command } from 'commander'
import { NoAnswer } from '../client/connection.js'
import { ConfigurationError } from '../config/configuration-error.js'
import type { TargetFlags } from '../config/read-target.js'
import { diagnosisText } from '../doctor/diagnosis-text.js'
import { examine } from '../doctor/examine.js'
import { printable } from '../reports/printable.js'
import { targetOf } from './target-of.js'
import { targetOptions } from './target-options.js'
import type { Terminal } from './terminal.js'

interface DoctorFlags extends TargetFlags {
  json?: boolean
}

/** `doctor`: what a run against a server would have to work with. */
export function doctorCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  const command = root.command('doctor').description('Look at a server and at the callers, without changing anything.')
  targetOptions(command)
    .option('--json', 'the same as JSON')
    .action(async (flags: DoctorFlags) => {
      exitWith(await diagnose(flags, terminal))
    })
}

async function diagnose(flags: DoctorFlags, terminal: Terminal): Promise<number> {
  const target = await targetOf(flags, terminal)
  try {
    const diagnosis = await examine(target)
    const text = flags.json ? `${JSON.stringify(diagnosis, undefined, 2)}\n` : diagnosisText(diagnosis)
    terminal.stdout.write(flags.json ? text : text.split('\n').map(printable).join('\n'))
    const isSick = diagnosis.callers.some(({ state }) => state === 'refused' || state === 'unexpected')
    if (diagnosis.checks.runnable === 0) return 3
    return isSick ? 1 : 0
  } catch (error) {
    if (error instanceof NoAnswer) throw new ConfigurationError(error.message)
    throw error
  }
}
