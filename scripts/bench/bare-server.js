// The baseline: node:http that sends given bytes, and parses what is posted. Usage: node bare-server.js
// <port> <file with { list, create }>
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { list, create } = JSON.parse(readFileSync(process.argv[3], 'utf8'))

createServer((request, response) => {
  if (request.method === 'GET') {
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(list) })
      .end(list)
    return
  }
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString('utf8'))
    response
      .writeHead(202, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(create) })
      .end(create)
  })
}).listen(Number(process.argv[2]), '127.0.0.1')
