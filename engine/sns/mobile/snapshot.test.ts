import fc from 'fast-check';
import { expect, test } from 'vitest';
import { World } from '../../kernel/world';
import { recipientsService } from '../../recipients/service';
import { sqsService } from '../../sqs/service';
import { attempt } from '../../testing/service-client';
import { snsService } from '../service';

const APP = 'arn:aws:sns:us-east-1:123456789012:app/GCM/shop';
const open = (seed: number) => new World({ seed, services: [sqsService, snsService, recipientsService] });

type Step = { operation: string; request: Record<string, unknown> } | number;

const token = fc.constantFrom('a', 'b', 'c');
const number = fc.constantFrom('+15550100', '+15550101');
const call = (operation: string, request: fc.Arbitrary<Record<string, unknown>>) =>
  request.map((one): Step => ({ operation, request: one }));
const app = { PlatformApplicationArn: fc.constant(APP) };

const step: fc.Arbitrary<Step> = fc.oneof(
  call(
    'CreatePlatformApplication',
    fc.constant({ Name: 'shop', Platform: 'GCM', Attributes: { PlatformCredential: 'x' } }),
  ),
  call('CreatePlatformEndpoint', fc.record({ ...app, Token: token })),
  call(
    'CreatePlatformEndpoint',
    fc.record({ ...app, Token: token, CustomUserData: fc.constantFrom('u', 'v') }),
  ),
  call(
    'SetPlatformApplicationAttributes',
    fc.record({ ...app, Attributes: fc.constant({ Enabled: 'false' }) }),
  ),
  call('DeletePlatformApplication', fc.record(app)),
  call('CreateSMSSandboxPhoneNumber', fc.record({ PhoneNumber: number })),
  call('DeleteSMSSandboxPhoneNumber', fc.record({ PhoneNumber: number })),
  call('OptInPhoneNumber', fc.record({ phoneNumber: number })),
  call('Publish', fc.record({ PhoneNumber: number, Message: fc.constant('x') })),
  call('SetSMSAttributes', fc.record({ attributes: fc.constantFrom({ DefaultSMSType: 'Promotional' }, {}) })),
  call('SetSmsSandbox', fc.record({ Enabled: fc.boolean() })),
  fc.integer({ min: 1, max: 100_000_000 }),
);

function run(world: World, steps: Step[]): void {
  for (const one of steps) {
    if (typeof one === 'number') world.advance(one);
    else attempt(world, 'sns', one.operation, one.request);
  }
}

test('applications, endpoints and texts go on from a snapshot as they would have gone on themselves', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(step, { maxLength: 30 }), fc.nat(30), (seed, steps, cut) => {
      const straight = open(seed);
      run(straight, steps);
      const first = open(seed);
      run(first, steps.slice(0, cut));
      const second = open(seed);
      second.restore(JSON.parse(JSON.stringify(first.snapshot())));
      expect(second.hash()).toBe(first.hash());
      run(second, steps.slice(cut));
      expect(second.hash()).toBe(straight.hash());
    }),
    { seed: 4, numRuns: 80 },
  );
});

test('an application never has two endpoints with one token', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const world = open(1);
      run(world, steps);
      const outcome = attempt(world, 'sns', 'ListEndpointsByPlatformApplication', {
        PlatformApplicationArn: APP,
      });
      if (!outcome.ok) return;
      const { Endpoints } = outcome.response as { Endpoints: { Attributes: { Token: string } }[] };
      const tokens = Endpoints.map(({ Attributes }) => Attributes.Token);
      expect(new Set(tokens).size).toBe(tokens.length);
    }),
    { seed: 6, numRuns: 80 },
  );
});
