import 'server-only';
import { sdkName } from '@/engine/client/aws-names';
import { allModules } from '@/engine/module/all-modules';
import { ALL_SCHEMAS } from '@/engine/wire/all-services';

/** The AWS SDK's clients that a learner's code can import, and the names of the classes to open in the course's world. */
export const SDK_CLIENTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ALL_SCHEMAS.map(({ service }) => {
    const name = sdkName(service, allModules.of(service)?.aws);
    return [`client-${service}`, [`${name}Client`, name]];
  }),
);
