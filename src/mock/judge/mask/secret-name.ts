/** Words that make a name that of a secret, wherever they stand in it; others may be run together with them. */
const SECRET_WORD = wordOf(
  '.*(?:tokens?|secrets?|passwords?|passwd|cookies?|credentials?|session|sess(?:ion)?id|authorization)',
  'pwd|pw|passphrase|passcode|pass|jwt|jws|bearer|signature|sig|hmac|otp|csrf|xsrf',
)

/** Words that are a secret alone, or at the end of a name. */
const LAST_WORD = wordOf('auth|sid|assertion|sign|userpwd')

/** A key opens something, unless a word before it says that it finds something. */
const KEY = wordOf(
  '(?:api|access|secret|private|auth|account|master|licen[cs]e|encryption|signing|shared|subscription)*keys?',
  '(?:client|consumer|app|service)keys?|accesskeyid',
)
const FINDING_KEY = wordOf(
  'users?|customer|person|profile|public|primary|foreign|unique|natural|composite|sort|order|group|partition',
  'shard|cache|idempotency|object|map|row|column|field|property|attribute|data|message|translation|locale|lookup',
  'join|merge|index|label|item|entry|range|hash|routing|distinct|search|registry|parent|child|event',
)

/** What a word after it makes of a secret: something that is told about it. */
const ABOUT = wordOf(
  'types?|counts?|length|size|expires?|expiry|expiration|expired|in|ttl|lifetime|age|names?|ur[il]|endpoint|path',
  'enabled|disabled|required|policy|policies|status|state|limits?|version|format|method|algorithm|alg|start',
  'started|end|at|time|timestamp|date|duration|timeout|seconds|minutes|created|updated|modified|provider|issuer',
  'scopes?|permissions?|header|label|description|visible|valid|mode|kind|usage|max|min|location|domain|consent',
)
/** What a word before it makes of it: something that is counted, or leads on. */
const COUNTED = wordOf(
  'max|min|num|number|total|count|page|next|previous|prev|continuation|cursor|paging|sync',
)

/** What is no secret whatever its name. */
const NO_SECRET = /^(?:|true|false|null|undefined|none|yes|no|on|off)$/i

/** A value that a program has made: letters and digits, long and without blanks. */
const GENERATED = /^(?=.*\d)(?=.*[a-z])[\w.~+/=:-]{16,}$/i

/** Characters of a name that are looked at: one name may stand over any number of values. */
const LONGEST = 256

/**
 * Whether a value under such a name is a secret: `clientSecret`, `x-amz-security-token`, `DB_PASSWORD`, and
 * not `tokenType`, `userKey`, `monkey`. A name that is `key` alone may be a label, so the value decides.
 */
export function isSecret(name: string, value: string): boolean {
  if (NO_SECRET.test(value.trim())) return false
  const words = wordsOf(name.slice(-LONGEST))
  const lastAbout = words.findLastIndex((word) => ABOUT.test(word))
  return words.some((word, i) => {
    if (KEY.test(word)) return isKey(words, i, value)
    if (!SECRET_WORD.test(word) && !(LAST_WORD.test(word) && i === words.length - 1)) return false
    return lastAbout <= i && !COUNTED.test(words[i - 1] ?? '')
  })
}

/** Whether a name can be that of a secret at all. */
export function isSecretName(name: string): boolean {
  return isSecret(name, 'a-value-of-16-characters')
}

function wordOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`)
}

function isKey(words: readonly string[], i: number, value: string): boolean {
  const [after, before] = [words[i + 1], words[i - 1]]
  if (after !== undefined && !/^(?:id|value|pem|hash|primary|secondary)$/.test(after)) return false
  if (words[i] !== 'key' && words[i] !== 'keys') return true
  return before === undefined ? GENERATED.test(value) : !FINDING_KEY.test(before)
}

/** `apiKey`, `API_KEY` and `x-api-key2` in lower-case words, without digits. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}
