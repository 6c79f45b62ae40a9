export {
  testClient,
  type ClientCall,
  type ClientRequest,
  type TestClientOptions,
  type TestFunction,
} from '../contracts/pact/test-client.ts'
