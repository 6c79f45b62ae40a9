import type { Service } from '../../engine/book/service.ts'
import { present } from '../../engine/value/present.ts'
import type { SandboxHandle } from '../../hand/sandbox-handle.ts'
import type { components } from './api.ts'

type Action = components['schemas']['Action']

/** A named state or progress command as the control API shows it. */
export function actionOf(service: Service, kind: 'states' | 'progressCommands', name: string): Action {
  const { says, params } = service[kind][name]!
  return present({ service: service.name, name, says, params })
}

/** All of them, by service. */
export function actionsOf({ services }: SandboxHandle, kind: 'states' | 'progressCommands'): Action[] {
  return services.flatMap((service) =>
    Object.keys(service[kind]).map((name) => actionOf(service, kind, name)),
  )
}
