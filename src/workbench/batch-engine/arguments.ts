/** The arguments of one call as they came over the wire, read with the error the host gives for a wrong one. */
import { HostError } from './host-error';

type Argument = unknown;

/** `HostObject` is the kind of object an argument may be. */
export class Arguments<HostObject = unknown> {
  constructor(
    /** 'Range.getCell', for messages. */
    readonly member: string,
    private readonly values: readonly Argument[],
    private readonly referenced: readonly (HostObject | undefined)[] = [],
  ) {}

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  raw(index: number): unknown {
    return this.values[index];
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value === 'string') return value;
    throw this.invalid(index);
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    throw this.invalid(index);
  }

  /** An absent flag is false. */
  flag(index: number): boolean {
    const value = this.values[index] ?? false;
    if (typeof value === 'boolean') return value;
    throw this.invalid(index);
  }

  /** An argument that is itself an object of the host. */
  object(index: number): HostObject | undefined {
    return this.referenced[index];
  }

  invalid(index: number): HostError {
    return HostError.invalidArgument(this.member, `argument ${index + 1}: ${JSON.stringify(this.values[index])}`);
  }
}
