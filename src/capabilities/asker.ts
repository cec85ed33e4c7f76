import type { Connection } from '../client/connection.js'
import { NoAnswer } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'

/** The JSON object at a path, asked for by nobody; undefined when there is none. */
export async function objectAt(connection: Connection, path: string): Promise<Record<string, unknown> | undefined> {
  try {
    const { answer } = await connection.send({ method: 'GET', path }, { caller: 'anonymous', recorder: new Recorder() })
    const value = answer.status === 200 ? (JSON.parse(answer.body) as unknown) : undefined
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch (error) {
    // A page instead of JSON, or no answer: what cannot be asked stays unknown.
    if (error instanceof SyntaxError || error instanceof NoAnswer) return undefined
    throw error
  }
}
