import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import type { Connections } from './connections.ts'

/** Milliseconds that a client which waits for nothing may take to close its side, at the most. */
const PATIENCE = 500

/**
 * Takes no more connections, says goodbye on idle ones, and after so many milliseconds cuts off those whose
 * request is still under way. When it is done none is left, and a client whose pool closes what the mock has
 * closed holds none that it would lose its next request on.
 */
export async function closeServer(server: Server, connections: Connections, grace: number): Promise<void> {
  await takeWaiting(connections)
  // That of node:http would also break off idle connections, without waiting for the client to see it.
  const stopped = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  const timer = setTimeout(() => {
    for (const connection of connections.open()) connection.cut()
  }, grace)
  for (const connection of connections.open()) connection.leave(Math.min(grace, PATIENCE))
  await stopped
  await connections.allClosed()
  clearTimeout(timer)
  // Ends what node:http does besides: its looks for clients that take too long.
  server.close()
}

/** Turns of the event loop that are spent on clients who go on coming, at the most. */
const MOST_TURNS = 100

/**
 * Lets in who has connected already, and takes what has been sent: the system breaks off those who still wait
 * when a port is closed, and node lets in a few of them in each turn of the event loop.
 */
async function takeWaiting(connections: Connections): Promise<void> {
  let before: number
  let turns = 0
  do {
    before = connections.accepted
    await setImmediate()
    await setImmediate()
  } while (connections.accepted > before && ++turns < MOST_TURNS)
}
