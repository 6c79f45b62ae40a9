import https from 'node:https'
import net from 'node:net'

// Loaded before a client that knows no other address than the vendor's: `node --import`. The client is left
// as it is, and so is every byte that it sends; only its connections end at the mock, without TLS.

const { BYTHEBOOK_URL: mock } = process.env
if (mock === undefined) throw new Error('BYTHEBOOK_URL says where the mock is')
const { hostname, port } = new URL(mock)

/** The vendors' hosts; a connection to any other is a mistake. */
const VENDORS = /(^|\.)(adobe\.io|tt\.omtrdc\.net|treasuredata\.com)$/

class LeadingAgent extends https.Agent {
  createConnection(options) {
    if (!VENDORS.test(options.host)) throw new Error(`${options.host} is no vendor's: not led to the mock`)
    return net.connect(Number(port), hostname)
  }
}

https.globalAgent = new LeadingAgent()
