/* A page that nobody uses covers itself and locks the session; password and code, or a passkey, open both again, and
   what was typed stays. Members of a department's provider confirm there, in a window of its own. All windows of a browser count as one: the time of the last sign of somebody is shared between them. */
(function () {
    'use strict';

    var cover = document.getElementById('lock');
    if (!cover) {
        return;
    }
    var MINUTE = 60000;
    var SHARED = 'secondlook.used';
    /* A minute less than the server allows, so that the page is covered before the server refuses it. */
    var limit = (Number(cover.dataset.idle) - 1) * MINUTE;
    var warn = 2 * MINUTE;
    var soon = document.getElementById('lock-soon');
    var left = document.getElementById('lock-left');
    var why = document.getElementById('lock-why');
    var form = document.getElementById('lock-form');
    var password = document.getElementById('lock-password');
    var code = document.getElementById('lock-code');
    var answer = document.getElementById('lock-answer');
    var first = password || document.getElementById('lock-confirm');
    /* The cover alone stands here, for another page that was asked for. */
    var covered = cover.dataset.covered === 'true';
    var told = Date.now();
    var before = null;

    function ask(act, more) {
        var body = new URLSearchParams(more || {});
        body.set('act', act);
        return fetch(cover.dataset.address, {method: 'POST', body: body, credentials: 'same-origin', redirect: 'manual'});
    }

    function lastUsed() {
        return Number(localStorage.getItem(SHARED)) || Date.now();
    }

    function use() {
        localStorage.setItem(SHARED, String(Date.now()));
    }

    function locked() {
        return !cover.hidden;
    }

    function say(text) {
        why.textContent = text;
        why.hidden = !text;
    }

    function close() {
        if (locked()) {
            return;
        }
        before = document.activeElement;
        soon.hidden = true;
        cover.hidden = false;
        document.body.classList.add('locked');
        say('');
        form.reset();
        document.getElementById('busy').classList.remove('on');
        first.focus();
    }

    function open() {
        if (covered) {
            window.location.reload();
            return;
        }
        cover.hidden = true;
        document.body.classList.remove('locked');
        form.reset();
        told = Date.now();
        if (before && typeof before.focus === 'function') {
            before.focus();
        }
    }

    function clock(milliseconds) {
        var seconds = Math.max(0, Math.ceil(milliseconds / 1000));
        return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    }

    function tick() {
        if (locked()) {
            return;
        }
        var rest = lastUsed() + limit - Date.now();
        if (rest <= 0) {
            close();
            ask('lock').catch(function () { /* The server locks by itself a minute later. */ });
            return;
        }
        soon.hidden = rest > warn;
        left.textContent = clock(rest);
        if (lastUsed() - told >= MINUTE) {
            told = Date.now();
            ask('used').then(function (answer) {
                return answer.ok ? answer.text() : '';
            }).then(function (state) {
                if (state === 'locked') {
                    close();
                }
            }).catch(function () { /* Told again in a minute. */ });
        }
    }

    ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach(function (sign) {
        document.addEventListener(sign, function () {
            if (!locked() && soon.hidden) {
                use();
            }
        }, {passive: true});
    });

    document.getElementById('lock-stay').addEventListener('click', function () {
        use();
        told = 0;
        tick();
    });

    form.addEventListener('submit', function (event) {
        event.preventDefault();
        if (!password) {
            return;
        }
        var given = {password: password.value, code: code.value, passkey: answer ? answer.value : ''};
        form.reset();
        ask('unlock', given).then(function (reply) {
            if (reply.ok) {
                use();
                open();
            } else if (reply.status === 403) {
                reply.text().then(say);
                password.focus();
            } else {
                say(cover.dataset.ended);
            }
        }).catch(function () {
            say(cover.dataset.later);
        }).finally(function () {
            document.getElementById('busy').classList.remove('on');
        });
    });

    /* Covered or not, as the session is. */
    function look() {
        fetch(cover.dataset.address, {credentials: 'same-origin', redirect: 'manual'}).then(function (reply) {
            return reply.ok ? reply.text() : '';
        }).then(function (state) {
            if (state === 'open' && locked()) {
                open();
            } else if (state === 'locked') {
                close();
            }
        }).catch(function () { /* Stays as it is. */ });
    }

    /* Another window was used or unlocked. */
    window.addEventListener('storage', function (event) {
        if (event.key === SHARED && locked()) {
            look();
        }
    });

    /* A locked session answers no form: the page stays, with what was typed. */
    document.addEventListener('submit', function (event) {
        if (event.target !== form) {
            window.setTimeout(look, 1000);
        }
    });
    $(document).on('pfAjaxError', look);

    if (covered) {
        close();
    } else {
        use();
    }
    window.setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick);
}());
