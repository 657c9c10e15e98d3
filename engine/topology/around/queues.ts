import type { QueueSpec } from '../../sqs/spec';
import { createQueueCalls, targetsFirst } from '../compile';
import { type imperfectionCall, queueUpdates } from '../compile-queue';
import { queueUrl } from '../place';
import { documentText, ownerCall, phase, type Scene } from './steps';

export const queuesPhase = phase<QueueSpec>({
  list: ({ topology }) => targetsFirst(topology.queues),
  create: (spec, scene) =>
    createQueueCalls(resolved(spec, scene), scene.place).map((call) => owned(call, spec, scene)),
  update: (spec, scene, before, sceneBefore) =>
    queueUpdates(resolved(before, sceneBefore), resolved(spec, scene), scene.place).map((call) =>
      owned(call, spec, scene),
    ),
  remove: ({ name }, scene) => [
    ownerCall('sqs', 'DeleteQueue', { QueueUrl: queueUrl(scene.place, name) }, scene.homeOf(name)),
  ],
});

/** The queue with the names in its policy resolved. */
function resolved(spec: QueueSpec, scene: Scene): QueueSpec {
  return spec.policy ? { ...spec, policy: JSON.parse(documentText(spec.policy, scene)) } : spec;
}

function owned(call: ReturnType<typeof imperfectionCall>, { name }: QueueSpec, scene: Scene) {
  return ownerCall(call.service, call.operation, call.request, scene.homeOf(name));
}
