/** An error of the host as the add-in will see it: the codes Excel documents, and one of ours for what is not built. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode: number,
    /** 'WorksheetCollection.getItem'; filled in by the engine where the thrower does not know it. */
    readonly location?: string,
  ) {
    super(message);
    this.name = 'HostError';
  }

  static itemNotFound(): HostError {
    return new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
  }

  static invalidArgument(location: string | undefined, detail: string): HostError {
    return new HostError(
      'InvalidArgument',
      `The argument is invalid or missing or has an incorrect format. (${detail})`,
      400,
      location,
    );
  }

  static accessDenied(message = 'You cannot perform the requested operation.'): HostError {
    return new HostError('AccessDenied', message, 403);
  }

  static invalidOperation(message: string): HostError {
    return new HostError('InvalidOperation', message, 400);
  }

  /** The model has no such member: a gap of the workbench, never of the add-in. */
  static notImplemented(type: string, member: string): HostError {
    const name = `${type}.${camelCase(member)}`;
    return new HostError('ApiNotFound', `${name} is not implemented by the workbench`, 400, name);
  }
}

/** 'GetItem' → 'getItem', as the library writes locations. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
