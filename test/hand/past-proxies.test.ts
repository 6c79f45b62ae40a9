import { expect, test } from 'vitest'
import { isLoopback, pastProxies, proxyVariables } from '../../src/mock/hand/past-proxies.ts'

const OURS = '127.0.0.1,localhost,::1'

test.each([
  ['nothing', {}, { NO_PROXY: OURS, no_proxy: OURS, GLOBAL_AGENT_NO_PROXY: OURS }],
  [
    'one spelling',
    { NO_PROXY: 'a.example' },
    { NO_PROXY: `a.example,${OURS}`, no_proxy: `a.example,${OURS}` },
  ],
  ['the other', { no_proxy: 'a.example' }, { NO_PROXY: `a.example,${OURS}`, no_proxy: `a.example,${OURS}` }],
  [
    'both, which differ',
    { NO_PROXY: 'a.example', no_proxy: '.b.example, 10.0.0.0/8,' },
    { NO_PROXY: `a.example,${OURS}`, no_proxy: `.b.example,10.0.0.0/8,${OURS}` },
  ],
  ['all hosts', { NO_PROXY: '*' }, { NO_PROXY: '*', no_proxy: '*' }],
  ['some of ours', { no_proxy: 'localhost' }, { no_proxy: 'localhost,127.0.0.1,::1' }],
  ['all of ours', { no_proxy: `x ${OURS}` }, { no_proxy: `x ${OURS}` }],
  [
    'npm’s',
    { npm_config_noproxy: 'n', npm_config_no_proxy: '' },
    { npm_config_noproxy: `n,${OURS}`, npm_config_no_proxy: OURS },
  ],
  ['that of global-agent', { GLOBAL_AGENT_NO_PROXY: 'g' }, { GLOBAL_AGENT_NO_PROXY: `g,${OURS}` }],
  ['an empty one', { NO_PROXY: '', no_proxy: 'a.example' }, { NO_PROXY: `a.example,${OURS}` }],
])('where %s is asked without a proxy, this machine is, too', (_, environment, expected) => {
  expect(pastProxies({ ...environment, PATH: '/bin', HTTP_PROXY: 'http://proxy' })).toMatchObject(expected)
})

test('nothing but the lists of exceptions is given', () => {
  expect(Object.keys(pastProxies({ PATH: '/bin', HTTP_PROXY: 'x', npm_config_proxy: 'x' })).sort()).toEqual([
    'GLOBAL_AGENT_NO_PROXY',
    'NO_PROXY',
    'no_proxy',
  ])
})

test('the variables that programs take a proxy from are known, where they say something', () => {
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']
  const others = ['npm_config_proxy', 'npm_config_https_proxy', 'GLOBAL_AGENT_HTTP_PROXY', 'Http_Proxy']
  const no = {
    NO_PROXY: 'x',
    npm_config_noproxy: 'x',
    PROXY_PORT: '1',
    SOCKS: 'x',
    FTP_PROXY: 'x',
    HTTP_PROXY_: 'x',
  }
  const set = Object.fromEntries([...names, ...others].map((name) => [name, 'http://proxy']))
  expect(proxyVariables({ ...no, ...set }).sort()).toEqual([...names, ...others].sort())
  expect(proxyVariables({ ...no, HTTP_PROXY: '' })).toEqual([])
})

test.each([
  ['http://127.0.0.1:4010/x', true],
  ['http://127.8.9.1', true],
  ['http://localhost:1', true],
  ['http://[::1]:1', true],
  ['http://127.0.0.1.example', false],
  ['https://localhost.example', false],
  ['http://10.0.0.1', false],
])('whether %s is on this machine: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected)
})
