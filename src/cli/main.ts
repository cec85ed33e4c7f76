#!/usr/bin/env node
import { runCli } from './run-cli.js'

// Somebody who reads only the head of the output closes the pipe; the run and its reports go on.
process.stdout.on('error', () => undefined)
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
})
