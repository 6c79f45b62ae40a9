import { duty, everything } from '../kit.ts'

export default duty(everything, 'whisper', {
  says: 'A reader whispers.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'We whisper here.' },
  remedy: 'Lower your voice.',
  unseen: 'A request makes no sound.',
})
