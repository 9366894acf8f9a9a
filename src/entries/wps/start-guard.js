/**
 * Says in one sentence that the browser inside this WPS is too old. It has to
 * run where nothing else of ours does: written in ES5, and copied as it is.
 */
/* global document */
(function () {
  'use strict';
  // Together they came with Chromium 84 and 85; the rest is compiled for 87, the oldest that WPS for Linux was seen with.
  var isNew = typeof WeakRef === 'function' && 'replaceAll' in String.prototype && typeof Promise.any === 'function';
  if (isNew) return;
  document.addEventListener('DOMContentLoaded', function () {
    var root = document.getElementById('root');
    if (!root) return;
    root.textContent =
      '规矩不能在这台电脑的 WPS 里运行：WPS 所用的浏览器组件太旧（需要 Chromium 87 或以上）。请管理员更新 WPS，再重新打开窗格。' +
      ' Guiju cannot run in this WPS: the browser component inside it is too old (Chromium 87 or later is needed). Ask your administrator to update WPS, then open the pane again.';
  });
})();
