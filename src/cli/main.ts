#!/bin/sh
//bin/sh -c :; exec node -- "$0" "$@"
// For the shell, the line above starts Node; for Node it is a comment. Without the `--`, Node takes an --env-file that
// stands after the script for its own as well, and ends when there is no such file yet, though `serve` is about to write it.
import { runCli } from './run-cli.js'

// Somebody who reads only the head of the output closes the pipe; the run and its reports go on.
process.stdout.on('error', () => undefined)
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
})
