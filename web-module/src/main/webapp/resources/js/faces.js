/* The choice of the face: by click or with Tab and Enter on the picture. */
(function () {
    'use strict';

    var input = document.getElementById('search:face');
    var shown = document.getElementById('chosen-face');
    var faces = document.querySelectorAll('button.face');
    faces.forEach(function (face) {
        face.addEventListener('click', function () {
            input.value = face.dataset.face;
            shown.textContent = Number(face.dataset.face) + 1;
            faces.forEach(function (other) {
                other.setAttribute('aria-pressed', String(other === face));
            });
        });
    });
}());
