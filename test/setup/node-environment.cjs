/**
 * Node's environment of Jest, with the plain global object of a context of its
 * own. Jest's is a Proxy behind Node's interceptors: each `Map`, `Math` and
 * `Array` a module names costs a call through both, a hundred times as much.
 * Before Node 20.18 there is no plain one, and Jest's serves.
 */
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  /**
   * @param {import('@jest/environment').JestEnvironmentConfig} config
   * @param {import('@jest/environment').EnvironmentContext} context
   */
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = (object, options) => createContext(vm.constants.DONT_CONTEXTIFY ?? object, options);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
};
